package com.example.parasol.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Speaks to a port by TLS, and takes any certificate. */
record TlsClient(int port) {

    private static final SSLContext CONTEXT = context();
    private static final HttpClient HTTP = HttpClient.newBuilder().sslContext(CONTEXT).build();
    private static final int PATIENCE_MILLIS = 10_000;

    HttpResponse<String> get(HttpClient.Version version, String path, String... headers)
            throws Exception {
        var request = request(version, path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(HttpClient.Version version, String path, byte[] body)
            throws Exception {
        return HTTP.send(
                request(version, path).POST(BodyPublishers.ofByteArray(body)).build(),
                BodyHandlers.ofString());
    }

    /** Sends a body by HTTP/2 without saying how long it is. */
    HttpResponse<String> stream(String path, byte[] body) throws Exception {
        var unknown = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        return HTTP.send(
                request(HttpClient.Version.HTTP_2, path).POST(unknown).build(),
                BodyHandlers.ofString());
    }

    TestSocket socket(String path) throws Exception {
        return TestSocket.open(HTTP, URI.create("wss://localhost:" + port + path));
    }

    private HttpRequest.Builder request(HttpClient.Version version, String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .version(version);
    }

    /** Sends the bytes and reads until the other side closes. */
    Answer send(String bytes) throws IOException {
        try (var socket = open()) {
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            return Answer.parse(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
        }
    }

    SSLSocket open(String... protocols) throws IOException {
        var socket = connect();
        if (protocols.length > 0) {
            socket.setEnabledProtocols(protocols);
        }
        socket.startHandshake();
        return socket;
    }

    /** A connection on which both sides have agreed to speak HTTP/2. */
    SSLSocket openHttp2() throws IOException {
        var socket = connect();
        var parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private SSLSocket connect() throws IOException {
        var socket = (SSLSocket) CONTEXT.getSocketFactory().createSocket("localhost", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    X509Certificate certificate() throws IOException {
        try (var socket = open()) {
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    private static SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Credulous()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Credulous extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
