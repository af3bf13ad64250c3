package com.example.parasol.umbrella;

import com.example.parasol.umbrella.ApplicationTable.Row;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.core.env.Environment;

/**
 * The port of each application. Only the gateway's is promised to the world; the modules' are the
 * table's in development, where people open them, and free ones elsewhere, so that they cannot
 * collide.
 */
class ApplicationPorts {

    private final Environment environment;

    ApplicationPorts(Environment environment) {
        this.environment = environment;
    }

    /** Zero stands for a free port. */
    int of(Row row) {
        var fixed = row.isGateway() || areFixed();
        return environment.getProperty(row.portSetting(), Integer.class, fixed ? row.port() : 0);
    }

    private boolean areFixed() {
        var development = ClassPathRecord.isPresent("dev-kit", getClass().getClassLoader());
        return environment.getProperty("parasol.umbrella.fixed-ports", Boolean.class, development);
    }

    /** Asked before anything starts, so that nobody waits for the news. */
    void check(Row row) {
        var port = of(row);
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new PortTakenException(row, port, e);
        }
    }
}
