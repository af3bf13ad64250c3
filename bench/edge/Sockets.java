import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;

/** Websockets that lie idle, from both ends: what one of them costs the gateway between. */
class Sockets {

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final String KEY = "dGhlIHNhbXBsZSBub25jZQ==";

    static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "serve" -> serve(Integer.parseInt(args[1]));
            case "open" -> open(Integer.parseInt(args[1]), Integer.parseInt(args[2]), args[3]);
            default -> throw new IllegalArgumentException("serve PORT | open PORT NUMBER PROCESS");
        }
    }

    /** Agrees to every websocket, and says nothing. */
    private static void serve(int port) throws IOException {
        var server = new ServerSocket(port, 2000, InetAddress.getLoopbackAddress());
        while (true) {
            var socket = server.accept();
            Thread.startVirtualThread(() -> agree(socket));
        }
    }

    private static void agree(Socket socket) {
        try (socket) {
            var key =
                    head(socket.getInputStream())
                            .lines()
                            .filter(line -> line.toLowerCase().startsWith("sec-websocket-key:"))
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .findFirst()
                            .orElseThrow();
            var accept =
                    MessageDigest.getInstance("SHA-1")
                            .digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            var answer =
                    """
                    HTTP/1.1 101 Switching Protocols\r
                    Upgrade: websocket\r
                    Connection: Upgrade\r
                    Sec-WebSocket-Accept: %s\r
                    \r
                    """
                            .formatted(Base64.getEncoder().encodeToString(accept));
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (Exception e) {
            System.err.println("websocket: " + e);
        }
    }

    private static void open(int port, int number, String process) throws Exception {
        var before = resident(process);
        var sockets = new ArrayList<Socket>();
        for (var i = 0; i < number; i++) {
            sockets.add(upgraded(port));
        }
        var each = (resident(process) - before) / number;
        System.out.printf("websockets  %d KB each, of %d idle ones%n", each, sockets.size());
    }

    private static Socket upgraded(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var request =
                """
                GET /api/v1/live HTTP/1.1\r
                Host: localhost:%d\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: %s\r
                \r
                """
                        .formatted(port, KEY);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var head = head(socket.getInputStream());
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new IOException("no websocket: " + head);
        }
        return socket;
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("ended after: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** In KB; Linux tells. */
    private static long resident(String process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", process, "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
