package com.example.parasol.api.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ApiTest
class LinkSchemaTests {
    @Autowired Api api;

    @Test
    void aLinkAlwaysHasAllItsMembers() {
        assertThat(schema("Link").get("required")).hasSize(9);
        assertThat(schema("Link").at("/properties/state/enum").toString())
                .isEqualTo("[\"active\",\"archived\"]");
    }

    @Test
    void aNewLinkNeedsOnlyATarget() {
        assertThat(schema("NewLink").get("required").toString()).isEqualTo("[\"target\"]");
    }

    @Test
    void aPatchNeedsNothingAndTakesTagsAwayByNull() {
        assertThat(schema("LinkPatch").has("required")).isFalse();
        assertThat(schema("LinkPatch").at("/properties/target/type").asString())
                .isEqualTo("string");
        assertThat(schema("LinkPatch").at("/properties/tags/type").toString())
                .contains("array", "null");
    }

    private JsonNode schema(String name) {
        return api.get("", "/openapi.json").json().at("/components/schemas/" + name);
    }
}
