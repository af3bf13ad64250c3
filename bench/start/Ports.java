import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;

/** Prints as many free ports as it is asked for. */
class Ports {
    public static void main(String[] args) throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        for (var left = Integer.parseInt(args[0]); left > 0; left--) {
            sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        for (var socket : sockets) {
            IO.print(socket.getLocalPort() + " ");
            socket.close();
        }
        IO.println();
    }
}
