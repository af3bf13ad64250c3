package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.umbrella.command.Poms;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The same through containers. Comes after the packaging, for the images hold the jars. */
@Tag("slow")
class ContainersJarTests extends OnePort {

    ContainersJarTests() {
        super(Door.CONTAINERS);
    }

    /** Once: the tests are told at once when they do not come up. */
    @BeforeAll
    static void start() {
        Containers.started();
    }

    @AfterAll
    static void stop() {
        Containers.stop();
    }

    @Test
    void onlyTheGatewayPublishesAPort() {
        assertThat(Containers.published()).containsExactly("gateway");
    }

    /** So that whoever has an image learns which versions are in it. */
    @Test
    void anImageHasItsSbom() throws IOException, InterruptedException {
        var sbom = Poms.ROOT.resolve("core-domain/target/application.cdx.json");

        assertThat(Containers.started().said("worker", "cat", "application.cdx.json"))
                .isEqualTo(Files.readString(sbom));
    }
}
