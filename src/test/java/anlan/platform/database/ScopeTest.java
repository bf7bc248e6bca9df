package anlan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anlan.testing.AnlanTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AnlanTest
class ScopeTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void a_transaction_knows_the_scope_it_began_with() {
        String seen = Scope.territory("511703001", "甲").within(() -> transactions.execute(_ -> setting("anlan.scope_to")));

        assertThat(seen).isEqualTo("511703001~");
    }

    @Test
    void sql_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> setting("anlan.scope_to")).hasMessageContaining("no territory");
    }

    @Test
    void the_program_is_neither_superuser_nor_owner() {
        String user = Scope.SYSTEM.within(
                () -> transactions.execute(_ -> jdbc.sql("select current_user").query(String.class).single()));

        assertThat(user).isEqualTo("anlan_app");
    }

    private String setting(String name) {
        return jdbc.sql("select current_setting(:name, true)").param("name", name).query(String.class).single();
    }
}
