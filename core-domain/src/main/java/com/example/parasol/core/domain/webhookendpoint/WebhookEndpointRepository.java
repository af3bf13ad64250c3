package com.example.parasol.core.domain.webhookendpoint;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every finder takes the organization, so that no query can reach into another tenant. */
interface WebhookEndpointRepository extends Repository<WebhookEndpointEntity, UUID> {

    WebhookEndpointEntity saveAndFlush(WebhookEndpointEntity endpoint);

    void delete(WebhookEndpointEntity endpoint);

    Optional<WebhookEndpointEntity> findByIdAndOrganizationId(UUID id, UUID organizationId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select e from WebhookEndpointEntity e where e.id = :id and e.organizationId = :organizationId")
    Optional<WebhookEndpointEntity> lock(UUID id, UUID organizationId);

    List<WebhookEndpointEntity> findByOrganizationIdOrderByCreatedAtDescIdDesc(UUID organizationId);

    /** What was on its way to it is not sent any more. */
    @Modifying
    @Query(
            nativeQuery = true,
            value =
                    """
                    update webhook_delivery set state = 'FAILED', next_try_at = null
                    where endpoint_id = :id and state = 'PENDING'
                    """)
    void dropPending(UUID id);
}
