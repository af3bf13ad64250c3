package com.example.parasol.api.web.linkimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.parasol.api.web.Api;
import com.example.parasol.api.web.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ImportSchemaTests {
    @Autowired Api api;

    @Test
    void anImportAlwaysHasAllItsMembers() {
        var schemas = api.get("", "/openapi.json").json().at("/components/schemas");

        assertThat(schemas.at("/Import/required")).hasSize(9);
        assertThat(schemas.at("/ImportDetails/required")).hasSize(10);
        assertThat(schemas.at("/ImportFault/properties/column").toString()).contains("null");
    }

    @Test
    void theFileIsCsv() {
        var operation = api.get("", "/openapi.json").json().at("/paths/~1v1~1imports/post");

        assertThat(operation.at("/requestBody/content").propertyNames())
                .containsExactly("text/csv");
        assertThat(operation.at("/requestBody/content/text~1csv/schema/type").asString())
                .isEqualTo("string");
        assertThat(operation.at("/responses/202/content/application~1json/schema/$ref").asString())
                .endsWith("/Import");
    }
}
