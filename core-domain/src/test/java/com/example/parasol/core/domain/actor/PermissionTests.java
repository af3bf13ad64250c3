package com.example.parasol.core.domain.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.parasol.core.domain.refusal.NotAllowed;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionTests {

    @ParameterizedTest
    @EnumSource
    void everyScopeLeadsBackToItsPermission(Permission permission) {
        assertThat(Permission.ofScope(permission.scope())).contains(permission);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "keys", "KEYS:READ", "keys_read", "keys:read "})
    void otherTextIsNoScope(String text) {
        assertThat(Permission.ofScope(text)).isEmpty();
    }

    @Test
    void keysCannotMakeKeys() {
        assertThat(Permission.KEYS_WRITE.grantableToKeys()).isFalse();
        assertThat(Permission.KEYS_READ.grantableToKeys()).isFalse();
    }

    @Test
    void keysLetNobodyIn() {
        assertThat(Permission.values())
                .filteredOn(Permission::grantableToKeys)
                .doesNotContain(
                        Permission.MEMBERS_WRITE,
                        Permission.OWNERS_WRITE,
                        Permission.ORGANIZATION_WRITE,
                        Permission.PLAN_WRITE);
    }

    @Test
    void ownersMayEverythingAndAdminsAllButWhatIsTheOwners() {
        assertThat(Role.OWNER.permissions()).containsExactlyInAnyOrder(Permission.values());
        assertThat(Role.ADMIN.permissions())
                .contains(Permission.KEYS_WRITE, Permission.MEMBERS_WRITE)
                .doesNotContain(Permission.OWNERS_WRITE, Permission.PLAN_WRITE);
    }

    @Test
    void membersChangeNothingButTheProduct() {
        assertThat(Role.MEMBER.permissions())
                .contains(Permission.MEMBERS_READ)
                .doesNotContain(
                        Permission.KEYS_READ,
                        Permission.KEYS_WRITE,
                        Permission.MEMBERS_WRITE,
                        Permission.ORGANIZATION_WRITE,
                        Permission.AUDIT_READ);
    }

    @Test
    void nobodyGivesARoleAboveHisOwn() {
        assertThat(Role.values()).allMatch(Role.OWNER::mayGive);
        assertThat(Role.values()).filteredOn(Role.ADMIN::mayGive).doesNotContain(Role.OWNER);
        assertThat(Role.values()).noneMatch(Role.MEMBER::mayGive);
    }

    @Test
    void aMissingPermissionIsNamed() {
        var key = new ApiKey(UUID.randomUUID(), UUID.randomUUID(), Set.of(Permission.KEYS_READ));

        key.require(Permission.KEYS_READ);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> key.require(Permission.KEYS_WRITE))
                .satisfies(refusal -> assertThat(refusal.scope()).isEqualTo("keys:write"));
    }
}
