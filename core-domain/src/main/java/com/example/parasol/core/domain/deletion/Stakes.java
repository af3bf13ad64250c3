package com.example.parasol.core.domain.deletion;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hangs on a person in the organizations to which he belongs. */
@Repository
class Stakes {

    /**
     * @param shared whether somebody else belongs to it
     * @param lastOwner whether no other owner stays
     */
    record Stake(UUID organizationId, String name, boolean shared, boolean lastOwner) {}

    private static final String SELECT =
            """
            select o.id, o.name,
              exists (select from membership x
                where x.organization_id = o.id and x.account_id <> m.account_id) as shared,
              not exists (select from membership x join account a on a.id = x.account_id
                where x.organization_id = o.id and x.account_id <> m.account_id
                  and x.role = 'OWNER' and a.deletion_at is null) and m.role = 'OWNER' as last_owner
            from membership m join organization o on o.id = m.organization_id
            where m.account_id = :account order by o.id
            """;

    private final JdbcClient jdbc;

    Stakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Stake> of(UUID accountId) {
        return stakes(SELECT, accountId);
    }

    /** Until the transaction ends, no other owner of these organizations leaves. */
    List<Stake> lock(UUID accountId) {
        jdbc.sql(
                        """
                        select o.id from organization o join membership m on m.organization_id = o.id
                        where m.account_id = :account order by o.id for update of o
                        """)
                .param("account", accountId)
                .query()
                .listOfRows();
        // what those who held the locks have done is seen by a new statement only
        return of(accountId);
    }

    private List<Stake> stakes(String sql, UUID accountId) {
        return jdbc.sql(sql)
                .param("account", accountId)
                .query((row, _) ->
                        new Stake(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getBoolean("shared"),
                                row.getBoolean("last_owner")))
                .list();
    }
}
