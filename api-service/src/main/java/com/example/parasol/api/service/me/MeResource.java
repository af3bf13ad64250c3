package com.example.parasol.api.service.me;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who the caller is and what he may do. */
@Schema(name = "Me", description = "The caller: a person's dashboard or an API key")
public record MeResource(
        @Schema(description = "null for an API key") @Nullable Account account,
        Organization organization,
        @Schema(
                        description = "null for an API key",
                        allowableValues = {"owner", "admin", "member"})
                @Nullable String role,
        @Schema(example = "[\"keys:read\"]") List<String> permissions,
        Plan plan,
        @Schema(description = "When the person logged in; null for an API key")
                @Nullable Instant authenticatedAt,
        @Schema(description = "null for a person") @Nullable Key apiKey) {

    @Schema(name = "MyAccount")
    public record Account(
            UUID id,
            @Schema(example = "ada@example.com") String email,
            @Schema(description = "null while he has not said", example = "Ada")
                    @Nullable String name) {}

    @Schema(name = "MyOrganization")
    public record Organization(UUID id, @Schema(example = "Demo") String name) {}

    @Schema(name = "MyPlan")
    public record Plan(
            @Schema(example = "pro") String id,
            @Schema(example = "Pro") String name,
            @Schema(description = "How many of each the plan allows") Map<String, Long> limits) {}

    @Schema(name = "MyKey")
    public record Key(UUID id, @Schema(example = "Nightly import") String name) {}
}
