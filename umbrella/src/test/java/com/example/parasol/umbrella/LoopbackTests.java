package com.example.parasol.umbrella;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** In development, nobody on the same network gets in. */
class LoopbackTests {

    @Test
    void nothingListensBeyondThisMachine() throws SocketException {
        var outside =
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(Inet4Address.class::isInstance)
                        .filter(address -> !address.isLoopbackAddress())
                        .findFirst();
        Assumptions.assumeTrue(House.isOurs() && outside.isPresent());

        assertThat(House.launcher().applications())
                .isNotEmpty()
                .allSatisfy(one -> assertClosed(outside.get(), one.port()));
    }

    private static void assertClosed(InetAddress address, int port) {
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new Socket(address, port).close());
    }
}
