package anlan.law;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table of which every row is a version (数据版本表): the newest of each subject, all of one, or the one a decision named. */
record VersionedTable<T>(JdbcClient db, String name, String order, RowMapper<T> row) {

    List<T> current() {
        return db.sql("""
                select * from (
                    select distinct on (subject) * from %s order by subject, recorded_at desc, id desc)
                order by %s
                """.formatted(name, order)).query(row).list();
    }

    /** Newest first. */
    List<T> versions(LawRecordId subject) {
        return versionsBy("subject", subject.value());
    }

    /** Newest first, by a column that all versions share. */
    List<T> versionsBy(String column, Object value) {
        return db.sql("select * from %s where %s = :value order by recorded_at desc, id desc".formatted(name, column))
                .param("value", value).query(row).list();
    }

    Optional<T> version(LawRecordId id) {
        return db.sql("select * from %s where id = :id".formatted(name)).param("id", id.value()).query(row).optional();
    }
}
