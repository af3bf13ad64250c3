package com.example.parasol.core.domain.passkey;

import com.example.parasol.core.domain.address.PublicAddress;
import com.example.parasol.core.domain.passkey.Passkeys.Key;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Whether the answers of authenticators hold (Web Authentication, Level 3, sections 7.1 and 7.2).
 * We are known to them by the host of the public URL, and answers count from its pages only.
 */
@Component
class RelyingParty {

    /** What all authenticators know one of, the best first. */
    static final List<PublicKeyCredentialParameters> ALGORITHMS =
            Stream.of(
                            COSEAlgorithmIdentifier.EdDSA,
                            COSEAlgorithmIdentifier.ES256,
                            COSEAlgorithmIdentifier.RS256)
                    .map(algorithm ->
                            new PublicKeyCredentialParameters(
                                    PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                    .toList();

    /** A new key, read and not believed yet. */
    record Registration(byte[] challenge, RegistrationData data) {}

    /** A signature, read and not believed yet. */
    record Assertion(byte[] challenge, byte[] credentialId, AuthenticationData data) {

        /** Whether the authenticator says as whom it knows the key's owner. */
        boolean namesOwner() {
            return data.getUserHandle() != null;
        }

        boolean names(byte[] handle) {
            return Arrays.equals(data.getUserHandle(), handle);
        }
    }

    private final PublicAddress site;

    // made when first needed: no start waits for them
    private final Supplier<ObjectConverter> converter = SingletonSupplier.of(ObjectConverter::new);
    private final Supplier<WebAuthnManager> webAuthn =
            SingletonSupplier.of(
                    () -> WebAuthnManager.createNonStrictWebAuthnManager(converter.get()));

    RelyingParty(PublicAddress site) {
        this.site = site;
    }

    /** Empty when it is none. */
    Optional<Registration> readRegistration(String answer) {
        return read(() -> {
            var data = webAuthn.get().parseRegistrationResponseJSON(answer);
            return new Registration(challenge(data.getCollectedClientData()), data);
        });
    }

    /** Empty when it is none. */
    Optional<Assertion> readAssertion(String answer) {
        return read(() -> {
            var data = webAuthn.get().parseAuthenticationResponseJSON(answer);
            var id = Objects.requireNonNull(data.getCredentialId());
            return new Assertion(
                    challenge(data.getCollectedClientData()), Arrays.copyOf(id, id.length), data);
        });
    }

    private static <T> Optional<T> read(Supplier<T> answer) {
        try {
            return Optional.of(answer.get());
        } catch (RuntimeException unreadable) {
            // strangers send what they like, and it breaks in many ways
            return Optional.empty();
        }
    }

    private static byte[] challenge(@Nullable CollectedClientData data) {
        return Objects.requireNonNull(Objects.requireNonNull(data).getChallenge()).getValue();
    }

    /** The key, if all holds; that its challenge is one of ours, somebody else has checked. */
    Optional<Key> verify(Registration registration) {
        try {
            var data =
                    webAuthn.get()
                            .verify(
                                    registration.data(),
                                    new RegistrationParameters(
                                            us(registration.challenge()), ALGORITHMS, true, true));
            var authenticator =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var made = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            return Optional.of(
                    new Key(
                            made.getCredentialId(),
                            converter.get().getCborMapper().writeValueAsBytes(made.getCOSEKey()),
                            authenticator.getSignCount(),
                            authenticator.isFlagBE()));
        } catch (WebAuthnException refused) {
            return Optional.empty();
        }
    }

    /**
     * How often the key has signed, if all holds: a count that did not rise is a copy's. That its
     * challenge is one of ours, somebody else has checked.
     */
    OptionalLong verify(Assertion assertion, Key key) {
        try {
            var data =
                    webAuthn.get()
                            .verify(
                                    assertion.data(),
                                    new AuthenticationParameters(
                                            us(assertion.challenge()),
                                            record(key),
                                            null,
                                            true,
                                            true));
            return OptionalLong.of(
                    Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
        } catch (WebAuthnException refused) {
            return OptionalLong.empty();
        }
    }

    private CredentialRecordImpl record(Key key) {
        var publicKey = converter.get().getCborMapper().readValue(key.publicKey(), COSEKey.class);
        return new CredentialRecordImpl(
                null,
                true,
                key.backupEligible(),
                null,
                key.signatureCount(),
                new AttestedCredentialData(AAGUID.ZERO, key.credentialId(), publicKey),
                null,
                null,
                null,
                null);
    }

    private ServerProperty us(byte[] challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(site.publicUrl().toString()))
                .rpId(site.publicUrl().getHost())
                .challenge(new DefaultChallenge(challenge))
                .topOrigin(null)
                .build();
    }
}
