package com.example.parasol.core.domain.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.refusal.Violation;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkRulesTests {

    private final LinkRules rules =
            new LinkRules(
                    new PublicAddress(
                            URI.create("https://parasol.example"),
                            "",
                            new PublicAddress.Gateway(PublicAddress.Mode.PATH)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "http://example.com:8080/a?b=c#d",
                "HTTPS://EXAMPLE.COM/",
                " https://example.com/ ",
                "https://example.com/ünï",
                "http://192.0.2.1/",
                "http://[2001:db8::1]/",
                "https://parasol.example/pricing",
                "https://parasol.example/lovely",
                "https://other.example/l/abc"
            })
    void absoluteWebAddressesAreTargets(String target) {
        assertThat(rules.check(target, null, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                   url",
        "example.com,                          url",
        "/relative,                            url",
        "//example.com/,                       url",
        "ftp://example.com/,                   url",
        "javascript:alert(1),                  url",
        "'data:text/html,x',                   url",
        "https://,                             url",
        "https:///path,                        url",
        "https:example.com,                    url",
        "http://exa mple.com/,                 url",
        "http://host_name%00/,                 url",
        "https://ada:pw@example.com/,          user-info",
        "https://ada@example.com/,             user-info",
        "https://parasol.example/l/abc,        loop",
        "HTTPS://PARASOL.EXAMPLE:8443/l/abc,   loop",
        "https://parasol.example./l/abc,       loop",
        "https://parasol.example//l//abc,      loop",
        "https://parasol.example/x/../l/abc,   loop",
        "https://parasol.example/%6C/abc,      loop",
        "https://parasol.example/l,            loop"
    })
    void otherTargetsAreRefused(String target, String code) {
        assertThat(rules.check(target, null, null))
                .singleElement()
                .returns("target", Violation::field)
                .returns(code, Violation::code);
    }

    @Test
    void controlCharactersAreNoTarget() {
        assertThat(rules.check("https://example.com/\r\nSet-Cookie: a=b", null, null)).isNotEmpty();
        assertThat(rules.check("https://example.com/\u0000", null, null)).isNotEmpty();
        assertThat(rules.check("https://example.com/\ud800", null, null)).isNotEmpty();
    }

    @Test
    void aTargetHasAtMost2048Characters() {
        var stem = "https://example.com/";

        assertThat(rules.check(stem + "x".repeat(2048 - stem.length()), null, null)).isEmpty();
        assertThat(rules.check(stem + "x".repeat(2049 - stem.length()), null, null))
                .singleElement()
                .returns("length", Violation::code);
        assertThat(rules.check(stem + "ü".repeat(1500), null, null))
                .singleElement()
                .returns("length", Violation::code);
    }

    @Test
    void aTargetIsStoredInAsciiWithASchemeInLowerCase() {
        assertThat(LinkRules.target(" https://example.com/ünï?q=é "))
                .hasToString("https://example.com/%C3%BCn%C3%AF?q=%C3%A9");
        assertThat(LinkRules.target("HTTPS://EXAMPLE.COM/A")).hasToString("https://EXAMPLE.COM/A");
    }

    @Test
    void tenTagsOf32CharactersAreAccepted() {
        var ten = IntStream.range(0, 10).mapToObj(i -> i + "x".repeat(31)).toList();
        var eleven = IntStream.range(0, 11).mapToObj(i -> "tag " + i).toList();

        assertThat(rules.check(null, null, ten)).isEmpty();
        assertThat(rules.check(null, null, eleven))
                .singleElement()
                .returns("length", Violation::code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\nb", "123456789012345678901234567890123"})
    void otherTagsAreRefused(String tag) {
        assertThat(rules.check(null, null, List.of("good", tag)))
                .singleElement()
                .returns("tags", Violation::field)
                .returns("tag", Violation::code);
    }

    @Test
    void theSameTagCountsOnce() {
        assertThat(rules.check(null, null, Collections.nCopies(20, " sale "))).isEmpty();
        assertThat(LinkRules.tags(List.of("b", " a", "a ", "b"))).containsExactly("b", "a");
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        assertThat(rules.check("x", "y", List.of("")))
                .extracting(Violation::field)
                .containsExactly("target", "slug", "tags");
    }
}
