package com.example.parasol.core.domain.passkey;

import com.example.parasol.core.domain.account.Account;
import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.passkey.Challenges.Purpose;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * What we ask of browsers and their authenticators, in JSON (Web Authentication, Level 3, section
 * 5.1). Every key is discoverable, so that nobody types who he is, and is used only after its
 * owner's PIN, finger or face was checked.
 */
@Component
class PasskeyOptions {

    private static final String NAME = "Parasol";

    private final Challenges challenges;
    private final PublicAddress site;

    // made when first needed: no start waits for it
    private final Supplier<JsonMapper> json =
            SingletonSupplier.of(() -> new ObjectConverter().getJsonMapper());

    PasskeyOptions(Challenges challenges, PublicAddress site) {
        this.challenges = challenges;
        this.site = site;
    }

    /**
     * What {@code PublicKeyCredential.parseCreationOptionsFromJSON} reads.
     *
     * @param asker who alone may answer
     * @param handle as whom the authenticator is to know him
     * @param known the ids of his keys, so that no authenticator gets a second one
     */
    String creation(String asker, Account account, byte[] handle, List<byte[]> known) {
        var options =
                new PublicKeyCredentialCreationOptions(
                        new PublicKeyCredentialRpEntity(site.publicUrl().getHost(), NAME),
                        new PublicKeyCredentialUserEntity(
                                handle, account.email(), account.displayName()),
                        new DefaultChallenge(challenges.issue(Purpose.REGISTRATION, asker)),
                        RelyingParty.ALGORITHMS,
                        Challenges.LIFE.toMillis(),
                        descriptors(known),
                        new AuthenticatorSelectionCriteria(
                                null,
                                true,
                                ResidentKeyRequirement.REQUIRED,
                                UserVerificationRequirement.REQUIRED),
                        List.of(),
                        AttestationConveyancePreference.NONE,
                        null);
        return json.get().writeValueAsString(options);
    }

    /**
     * What {@code PublicKeyCredential.parseRequestOptionsFromJSON} reads.
     *
     * @param asker who alone may answer
     * @param allowed the ids of the keys that will do, empty for any
     */
    String request(Purpose purpose, String asker, List<byte[]> allowed) {
        var options =
                new PublicKeyCredentialRequestOptions(
                        new DefaultChallenge(challenges.issue(purpose, asker)),
                        Challenges.LIFE.toMillis(),
                        site.publicUrl().getHost(),
                        descriptors(allowed),
                        UserVerificationRequirement.REQUIRED,
                        List.of(),
                        null);
        return json.get().writeValueAsString(options);
    }

    private static List<PublicKeyCredentialDescriptor> descriptors(List<byte[]> ids) {
        return ids.stream()
                .map(id ->
                        new PublicKeyCredentialDescriptor(
                                PublicKeyCredentialType.PUBLIC_KEY, id, null))
                .toList();
    }
}
