package com.example.parasol.gateway.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BalancerTests {

    private static final URI A = URI.create("http://a:1");
    private static final URI B = URI.create("http://b:1");

    private final Balancer balancer = new Balancer();

    /** Whoever else takes a turn meanwhile, as many do when nobody is well. */
    @Test
    void whoWasRefusedIsNotSentToTheSameOneAgain() {
        balancer.leaveOut(A, "down");
        balancer.leaveOut(B, "not ready");

        assertThat(Stream.generate(() -> balancer.other(instances(A, B), A)).limit(4))
                .containsOnly(B);
    }

    @Test
    void oneThatIsWellIsPreferred() {
        var c = URI.create("http://c:1");
        balancer.leaveOut(B, "down");

        assertThat(Stream.generate(() -> balancer.other(instances(A, B, c), A)).limit(4))
                .containsOnly(c);
    }

    @Test
    void anAddressThatIsThereTwiceHasNoOther() {
        assertThat(balancer.other(instances(A, A), A)).isEqualTo(A);
    }

    private static Instances instances(URI... addresses) {
        return new Instances("shop", List.of(addresses), "/readyz");
    }
}
