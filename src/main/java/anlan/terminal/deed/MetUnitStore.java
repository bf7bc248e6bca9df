package anlan.terminal.deed;

import anlan.enterprise.EnterpriseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how units that were met on the way came on the register; seen by whoever sees the file of the unit. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MetUnitStore {

    private final JdbcClient jdbc;

    MetUnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param decidedBy who let it in although one alike was there */
    void enter(EnterpriseId unit, Doing doing, @Nullable String decidedBy) {
        var where = doing.body().position();
        jdbc.sql("""
                insert into terminal.met_unit (territory, division, supervisor, deed, person_name, done_at, doubt, decided_by, latitude, longitude, accuracy, photos)
                select t.id, t.division, t.supervisor, d.id, d.person_name, d.judged_at, d.doubt, :by, :latitude, :longitude, :accuracy, :photos
                from platform.territory t, terminal.deed d where t.id = :unit and d.id = :deed
                """)
                .param("unit", unit.value()).param("deed", doing.deed().id().value()).param("by", decidedBy, Types.VARCHAR)
                .param("latitude", where == null ? null : where.latitude(), Types.NUMERIC)
                .param("longitude", where == null ? null : where.longitude(), Types.NUMERIC)
                .param("accuracy", where == null ? null : where.accuracy(), Types.NUMERIC)
                .param("photos", doing.body().ids("photos").toArray(UUID[]::new)).update();
    }

    /** Those of the file, and of the files merged into it. */
    List<MetUnit> of(EnterpriseId unit) {
        return jdbc.sql("""
                select deed, person_name, done_at, doubt, decided_by, latitude, longitude, accuracy, photos from terminal.met_unit
                where territory in (select t from platform.together(:unit) t) order by done_at desc, deed
                """)
                .param("unit", unit.value())
                .query((row, _) -> new MetUnit(row.getObject("deed", UUID.class), row.getString("person_name"), row.getTimestamp("done_at").toInstant(),
                        row.getString("doubt"), row.getString("decided_by"), number(row, "latitude"), number(row, "longitude"),
                        number(row, "accuracy"), Arrays.asList((UUID[]) row.getArray("photos").getArray())))
                .list();
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        var value = row.getBigDecimal(column);
        return value == null ? null : value.doubleValue();
    }

    long count(EnterpriseId unit) {
        return jdbc.sql("select count(*) from terminal.met_unit where territory in (select t from platform.together(:unit) t)")
                .param("unit", unit.value()).query(Long.class).single();
    }
}
