package com.example.parasol.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLSocket;

/** Speaks HTTP/2 frame by frame (RFC 9113, section 4.1), with as little manners as a test wants. */
class Http2Wire implements AutoCloseable {

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int GOAWAY = 7;
    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;

    private static final int SETTINGS = 4;
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    private final SSLSocket socket;
    private final DataInputStream in;

    /** What came; of its payload the first four bytes, which tell the code of a reset. */
    record Frame(int type, int stream, int code) {}

    Http2Wire(TlsClient client) throws IOException {
        socket = client.openHttp2();
        in = new DataInputStream(socket.getInputStream());
        send(PREFACE.getBytes(US_ASCII));
        send(frame(SETTINGS, 0, 0, new byte[0]));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void send(int type, int flags, int stream, byte[] payload) throws IOException {
        send(frame(type, flags, stream, payload));
    }

    /** Asks for a path, with a body to come unless the flags end the stream. */
    void ask(String method, String path, int stream, int flags) throws IOException {
        send(HEADERS, flags | END_HEADERS, stream, head(method, path));
    }

    static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .putShort((short) (payload.length >> 8))
                .put((byte) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    /** Each field as a literal without a table (RFC 7541, section 6.2.2). */
    static byte[] head(String method, String path) {
        var block = new ByteArrayOutputStream();
        for (var part :
                new String[] {
                    ":method", method, ":scheme", "https", ":authority", "localhost", ":path", path
                }) {
            if (part.startsWith(":")) {
                block.write(0);
            }
            block.write(part.length());
            block.writeBytes(part.getBytes(US_ASCII));
        }
        return block.toByteArray();
    }

    /** The next frame of that type. */
    Frame next(int type) throws IOException {
        while (true) {
            var frame = next();
            if (frame.type() == type) {
                return frame;
            }
        }
    }

    /** Reads until the other side closes. */
    void awaitClose() throws IOException {
        try {
            while (true) {
                next();
            }
        } catch (EOFException | SocketException closed) {
            // as awaited
        }
    }

    private Frame next() throws IOException {
        var length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
        var type = in.readUnsignedByte();
        in.readUnsignedByte();
        var stream = in.readInt();
        var payload = in.readNBytes(length);
        return new Frame(type, stream, length < 4 ? 0 : ByteBuffer.wrap(payload).getInt());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
