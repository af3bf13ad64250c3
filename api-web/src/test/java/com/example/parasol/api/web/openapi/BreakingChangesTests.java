package com.example.parasol.api.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class BreakingChangesTests {
    private static final String PUBLISHED =
            """
            {"paths": {"/things": {"post": {
              "parameters": [{"name": "sort", "schema": {"type": "string", "enum": ["up", "down"]}}],
              "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/New"}}}},
              "responses": {"201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}
            }}},
            "components": {"schemas": {
              "New": {"type": "object", "required": ["name"], "properties": {
                "name": {"type": "string"}, "kind": {"type": "string", "enum": ["a", "b"]},
                "parts": {"type": "array", "items": {"type": "integer"}}}},
              "Thing": {"type": "object", "required": ["id", "owner"], "properties": {
                "id": {"type": "string"}, "state": {"type": "string", "enum": ["on"]},
                "owner": {"oneOf": [{"$ref": "#/components/schemas/Owner"}, {"type": "null"}]}}},
              "Owner": {"type": "object", "properties": {"size": {"type": "integer"}}}
            }}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "/things"                         | "/others"                         | post /things is gone
                    "post"                            | "put"                             | post /things is gone
                    "name": "sort"                    | "name": "order"                   | post /things ?sort is gone
                    "name": "sort",                   | "name": "sort", "required": true, | post /things ?sort is required now
                    "enum": ["up", "down"]            | "enum": ["up"]                    | post /things ?sort takes fewer values
                    "requestBody": {                  | "requestBody": {"required": true, | post /things body is required now
                    "required": ["name"]              | "required": ["name", "kind"]      | post /things body/kind is required now
                    "kind": {                         | "sort": {                         | post /things body/kind is gone
                    "enum": ["a", "b"]                | "enum": ["a", "c"]                | post /things body/kind takes fewer values
                    "name": {"type": "string"}        | "name": {"type": "integer"}       | post /things body/name takes another type
                    "items": {"type": "integer"}      | "items": {"type": "string"}       | post /things body/parts/0 takes another type
                    "201"                             | "200"                             | post /things 201 is gone
                    "id": {                           | "key": {                          | post /things 201/id is gone
                    "id": {"type": "string"}          | "id": {"type": ["string", "null"]} | post /things 201/id answers another type
                    "required": ["id", "owner"]       | "required": ["id"]                | post /things 201/owner may be missing now
                    "size": {"type": "integer"}       | "size": {"type": "string"}        | post /things 201/owner/size answers another type
                    """)
    void whatSomebodyWouldMissIsNamed(String before, String after, String change) {
        assertThat(changed(before, after)).contains(change);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "id": {                           | "more": {"type": "string"}, "id": {
                    "kind": {                         | "more": {"type": "string"}, "kind": {
                    "enum": ["a", "b"]                | "enum": ["a", "b", "c"]
                    "enum": ["on"]                    | "enum": ["on", "off"]
                    "required": ["name"]              | "required": []
                    "name": {"type": "string"}        | "name": {"type": ["string", "null"]}
                    "/things": {                      | "/more": {}, "/things": {
                    "201": {                          | "200": {}, "201": {
                    """)
    void whatIsAddedBreaksNobody(String before, String after) {
        assertThat(changed(before, after)).isEmpty();
    }

    @Test
    void theSameBreaksNobody() {
        assertThat(changed("", "")).isEmpty();
    }

    private static Iterable<String> changed(String before, String after) {
        assertThat(PUBLISHED).contains(before);
        var json = JsonMapper.shared();
        return BreakingChanges.between(
                json.readTree(PUBLISHED),
                json.readTree(before.isEmpty() ? PUBLISHED : PUBLISHED.replace(before, after)));
    }
}
