package command.feature;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** Words that mean something else where the nouns and the fields of features stand. */
final class ReservedWords {

    /** Of PostgreSQL: none of them names a table or a column. */
    private static final Set<String> SQL =
            words(
                    """
                    all analyse analyze and any array as asc asymmetric authorization binary both case
                    cast check collate collation column concurrently constraint create cross current
                    default deferrable desc distinct do else end except false fetch for foreign freeze
                    from full grant group having ilike in initially inner intersect into is isnull
                    join lateral leading left like limit localtime localtimestamp natural not notnull
                    null offset on only or order outer overlaps placing primary references returning
                    right select similar some symmetric table tablesample then to trailing true union
                    unique user using variadic verbose when where window with
                    """);

    /** Types and variables in the templates. */
    private static final Set<String> NOUNS =
            words(
                    """
                    answer api audit clock component cursor duration entity expected given id instant
                    integer invalid list lock member object operation optional page page-request
                    permission query record repository required role runnable schema service set stale
                    string tenants test trail transactional version versioned violation
                    action actor after another bad edited field fields first limit made owner patch
                    reader request rows saved second stranger third writer
                    """);

    /** What the server decides, and names in the templates. */
    private static final Set<String> FIELDS =
            words(
                    """
                    id organization organizationId accountId owner role version createdAt updatedAt
                    hash prefix lastUsedAt
                    applyTo bad before check fields now required shownAgain toDomain violations
                    clone finalize getClass hashCode notify notifyAll toString wait
                    """);

    static boolean isTakenByCode(Noun noun) {
        return SQL.contains(noun.table())
                || NOUNS.contains(noun.one())
                || NOUNS.contains(noun.many())
                || SourceVersion.isKeyword(noun.one())
                || SourceVersion.isKeyword(noun.many());
    }

    static boolean isTakenByCode(Field field, Noun noun) {
        return SQL.contains(field.column())
                || FIELDS.contains(field.name())
                || field.name().equals(noun.variables())
                || SourceVersion.isKeyword(field.name());
    }

    private static Set<String> words(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    private ReservedWords() {}
}
