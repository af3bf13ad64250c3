package com.example.parasol.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import reactor.core.publisher.Flux;

class OnePieceTests {

    private final MockServerHttpResponse response = new MockServerHttpResponse();

    @ParameterizedTest
    @ValueSource(longs = {6, 16_384})
    void aShortAnswerIsSentWhole(long length) {
        response.getHeaders().setContentLength(length);

        assertThat(partsOf(Flux.just(buffer("one"), buffer("two")))).containsExactly("onetwo");
    }

    @Test
    void aLongOneGoesOnAsItComes() {
        response.getHeaders().setContentLength(16_385);

        assertThat(partsOf(Flux.just(buffer("one"), buffer("two")))).containsExactly("one", "two");
    }

    @Test
    void soDoesOneOfUnknownLength() {
        assertThat(partsOf(Flux.just(buffer("one"), buffer("two")))).containsExactly("one", "two");
    }

    @Test
    void noneIsNoPart() {
        response.getHeaders().setContentLength(0);

        assertThat(partsOf(Flux.empty())).isEmpty();
    }

    private List<String> partsOf(Publisher<DataBuffer> body) {
        var parts = new ArrayList<String>();
        response.setWriteHandler(sent ->
                sent.doOnNext(part -> parts.add(part.toString(StandardCharsets.UTF_8))).then());
        new OnePiece(response).writeWith(body).block();
        return parts;
    }

    private DataBuffer buffer(String text) {
        return response.bufferFactory().wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
