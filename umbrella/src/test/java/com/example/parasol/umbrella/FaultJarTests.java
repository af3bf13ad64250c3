package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.parasol.umbrella.Crowds.Route;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Processes are killed, stopped and started again, and so is the database, while people ask for
 * everything: who loses what. Comes after the packaging, so in verify only.
 */
@Tag("slow")
class FaultJarTests {

    /** Three, and what a busy build machine needs. */
    private static final Duration REFUSED = Duration.ofSeconds(5);

    private static ProcessHouse house;
    private static LoggedIn customer;
    // sample:link
    private static LinkClicks clicks;
    // end:sample

    private Crowds crowds;
    private LiveSocket socket;

    @BeforeAll
    static void start() throws Exception {
        house = new ProcessHouse();
        house.start();
        customer = LoggedIn.signUp(house.base());
        // written when somebody first asks for it, which takes a while
        House.get(house.at("/api/openapi.json"));
        // sample:link
        clicks = LinkClicks.of(customer, house.base());
        // end:sample
    }

    @AfterAll
    static void stop() throws Exception {
        house.stop();
    }

    @BeforeEach
    void comeInCrowds() throws Exception {
        socket = ready();
        crowds = new Crowds(house.base(), customer);
        // sample:link
        crowds.with(clicks, house.base());
        // end:sample
        crowds.awaitGood();
    }

    // sample:link
    @AfterEach
    void everyClickThatWasAnsweredIsCounted() throws Exception {
        crowds.close();
        try (var database = house.database().connection()) {
            clicks.assertCounted(database);
        }
    }

    // end:sample

    @AfterEach
    void goHome() {
        crowds.close();
        socket.close();
    }

    @Test
    void whenOneAfterTheOtherIsKilledTheRestLosesNothing() throws Exception {
        house.process("core-domain").kill();
        var newcomer = LoggedIn.signUp(house.base());
        var rest = crowds;
        for (var application : ProcessHouse.APPLICATIONS) {
            house.process(application).kill();
            crowds.of(route -> route.application().equals(application)).await503();
            rest = rest.of(route -> !route.application().equals(application));
            rest.awaitGood();
            rest.assertHeardOnly(200, 302);
        }

        house.process("core-domain").start();
        for (var application : ProcessHouse.APPLICATIONS) {
            house.process(application).start();
        }
        crowds.awaitGood();
        crowds.assertHeardOnly(200, 302, 503, Crowd.BROKEN_OFF);
        assertThat(socket.closed().get(1, TimeUnit.SECONDS)).isEqualTo(4503);
        assertEverybodyIsStillKnown();
        // what the worker was to do has waited for it
        await().atMost(Duration.ofMinutes(2))
                .until(() -> house.mailbox().hasMailFor(newcomer.email()));
    }

    @Test
    void whenTheGatewayIsKilledEverythingComesBackWithIt() throws Exception {
        house.process("gateway").kill();
        house.process("gateway").start();
        crowds.awaitGood();

        crowds.assertHeardOnly(200, 302, Crowd.BROKEN_OFF, Crowd.NOT_LET_IN);
        assertEverybodyIsStillKnown();
    }

    @Test
    void whenAnInstanceIsReplacedByAnotherNobodyLosesAnything() throws Exception {
        house.replace("api-web");

        crowds.awaitGood();
        crowds.assertHeardOnly(200, 302);
        assertThat(socket.closed().get(1, TimeUnit.SECONDS)).isEqualTo(4503);
        assertEverybodyIsStillKnown();
    }

    /** In both shapes: a second house on the same database is one process. */
    @Test
    void withoutItsDatabaseAHouseSaysWhenToComeBackAndIsBackSoon() throws Exception {
        var umbrella = PackagedHouse.start(house.inOneProcess());
        try (var visitors = new Crowds(umbrella.gateway(), customer)) {
            // sample:link
            visitors.with(clicks, umbrella.gateway());
            // end:sample
            visitors.awaitGood();
            visitors.forgetTimes();
            crowds.forgetTimes();
            house.database().crash();
            try {
                Map.of(house.base(), crowds, umbrella.gateway(), visitors)
                        .entrySet()
                        .parallelStream()
                        .forEach(one -> assertItEndures(one.getValue(), one.getKey()));
                assertThat(ProcessHouse.APPLICATIONS)
                        .map(house::process)
                        .allSatisfy(process -> {
                            assertThat(process.status("/livez")).isEqualTo(200);
                            assertThat(process.status("/readyz")).isEqualTo(503);
                        });
            } finally {
                house.database().comeBack();
            }
            assertItIsBack(crowds, visitors);
        } finally {
            umbrella.stop();
        }
        assertEverybodyIsStillKnown();
    }

    private static void assertItEndures(Crowds crowds, URI base) {
        crowds.of(Route::needsDatabase).await503();
        crowds.of(route -> !route.needsDatabase()).awaitGood();

        var refusal = account(base);
        assertThat(refusal.statusCode()).isEqualTo(503);
        assertThat(refusal.headers().firstValue("Retry-After")).hasValue("5");
        var page = House.get(base.resolve("/pricing"), "Cookie", customer.cookie());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("action=\"/logout\"");
        assertThat(House.get(base.resolve("/livez")).statusCode()).isEqualTo(200);
        assertThat(House.get(base.resolve("/healthz")).body()).doesNotContain("UP");
    }

    private static void assertItIsBack(Crowds... houses) {
        var back = Instant.now();
        for (var crowds : houses) {
            crowds.awaitGood();
        }
        assertThat(Duration.between(back, Instant.now())).isLessThan(Duration.ofSeconds(15));
        for (var crowds : houses) {
            crowds.assertHeardOnly(200, 302, 503, Crowd.BROKEN_OFF);
            crowds.assertAtMostOneEachIsLost(crowd -> crowd.heard(Crowd.BROKEN_OFF));
            crowds.of(route -> !route.needsDatabase()).assertAtMostOneEachIsLost(Crowd::lost);
            crowds.assertNobodyWaitedLonger(REFUSED);
        }
    }

    @Test
    void aRouteThatHangsWithAllConnectionsSlowsNoOtherApplication() throws Exception {
        var others = crowds.of(route -> !route.application().equals("api-web"));
        others.forgetTimes();
        try (var database = house.database().connection()) {
            database.setAutoCommit(false);
            database.createStatement()
                    .execute("lock table webhook_endpoint in access exclusive mode");
            try (var waiting =
                    new Crowd(
                            house.at("/api/v1/webhook-endpoints"),
                            40,
                            Duration.ofMillis(1),
                            "Authorization: " + customer.bearer())) {
                waiting.await503();
                others.awaitGood();
                database.rollback();
            }
        }

        others.assertHeardOnly(200, 302);
        others.assertNobodyWaitedLonger(Duration.ofSeconds(2));
        crowds.awaitGood();
    }

    @Test
    void fiveTimesTheLoadIsServedNearlyAsFastAndTheRestIsRefusedAtOnce() {
        crowds.close();
        served(50);
        var full = served(50).plus(served(50));
        var over = served(250).plus(served(250));

        assertThat(over.toMillis() * 0.8).isLessThan(full.toMillis());
    }

    /** How long it takes until so many have got a page. */
    private static Duration served(int people) {
        try (var crowd = new Crowd(house.at("/pricing"), people, Duration.ofNanos(1))) {
            crowd.awaitGood(50);
            var began = Instant.now();
            crowd.awaitGood(400);
            var took = Duration.between(began, Instant.now());

            assertThat(crowd.heard().keySet()).isSubsetOf(200, 429);
            assertThat(crowd.slowest(429)).isLessThan(Duration.ofSeconds(1));
            return took;
        }
    }

    private static void assertEverybodyIsStillKnown() throws Exception {
        assertThat(account(house.base()).statusCode()).isEqualTo(200);
        ready().close();
    }

    private static LiveSocket ready() throws Exception {
        var socket = new LiveSocket(house.at("/api/v1/live"), customer.token());
        assertThat(socket.firstWord().get(10, TimeUnit.SECONDS)).contains("ready");
        return socket;
    }

    private static HttpResponse<String> account(URI base) {
        return House.get(base.resolve("/account"), "Cookie", customer.cookie());
    }
}
