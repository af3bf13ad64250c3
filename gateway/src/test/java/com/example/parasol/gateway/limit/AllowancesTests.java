package com.example.parasol.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowancesTests {

    private final AtomicLong time = new AtomicLong(-5);
    private final Allowances allowances =
            new Allowances(new LimitSettings(6, Duration.ofMinutes(1), 1), time::get);

    @Test
    void afterTheLastOneTheWaitIsTrue() throws Exception {
        takeAll("192.0.2.1");
        var wait = take("192.0.2.1");

        assertThat(wait).isEqualTo(Duration.ofSeconds(10));
        pass(wait.minusNanos(1));
        assertThat(take("192.0.2.1")).isEqualTo(Duration.ofNanos(1));
        pass(Duration.ofNanos(1));
        assertThat(take("192.0.2.1")).isZero();
        assertThat(take("192.0.2.1")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void refusalsCostNothing() throws Exception {
        takeAll("192.0.2.1");
        for (int i = 0; i < 100; i++) {
            take("192.0.2.1");
        }

        assertThat(take("192.0.2.1")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void afterAWindowAllIsThereAgain() throws Exception {
        takeAll("192.0.2.1");
        pass(Duration.ofHours(1));

        takeAll("192.0.2.1");
        assertThat(take("192.0.2.1")).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8:0:1::1, 2001:db8:0:1:ffff::2, true",
        "2001:db8:0:1::1, 2001:db8:0:2::1, false",
        "127.0.0.1, ::1, false"
    })
    void anAddressOrAHouseholdHasOneAllowance(String one, String other, boolean together)
            throws Exception {
        takeAll(one);

        assertThat(take(other).isPositive()).isEqualTo(together);
    }

    @Test
    void tooManyAddressesAreNotCountedUntilSomeHaveAllAgain() throws Exception {
        for (int i = 0; i < Allowances.MOST; i++) {
            take("10.0." + i / 256 + "." + i % 256);
        }
        takeAll("192.0.2.1");

        assertThat(take("192.0.2.1")).isZero();
        pass(Duration.ofMinutes(1));
        takeAll("192.0.2.1");
        assertThat(take("192.0.2.1")).isPositive();
    }

    private void takeAll(String address) throws UnknownHostException {
        for (int i = 0; i < 6; i++) {
            assertThat(take(address)).isZero();
        }
    }

    private Duration take(String address) throws UnknownHostException {
        return allowances.take(ClientNetwork.of(InetAddress.getByName(address)));
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }
}
