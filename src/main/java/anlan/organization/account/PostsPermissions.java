package anlan.organization.account;

import anlan.kernel.Refused;
import anlan.platform.database.Scope;
import anlan.platform.security.Me;
import anlan.platform.security.Permissions;
import anlan.platform.security.SignedIn;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks up in the table of permissions whether one of the person's posts may do the deed. */
@Component("permissions")
class PostsPermissions implements Permissions {

    private record Table(Map<String, Set<String>> deedsOfPost, Map<String, String> labels) {}

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Me me;
    private volatile @Nullable Table table;

    PostsPermissions(JdbcClient db, TransactionTemplate transaction, Me me) {
        this.db = db;
        this.transaction = transaction;
        this.me = me;
    }

    @Override
    public boolean may(String deed) {
        return me.signedIn()
                .map(person -> may(person, deed))
                .orElseGet(() -> Scope.current().equals(Scope.SYSTEM));
    }

    private boolean may(SignedIn person, String deed) {
        var deeds = table().deedsOfPost;
        return person.posts().stream().anyMatch(post -> deeds.getOrDefault(post, Set.of()).contains(deed));
    }

    @Override
    public void require(String deed) {
        if (!may(deed)) {
            var what = table().labels.getOrDefault(deed, deed);
            throw new Refused(me.signedIn()
                    .map(person -> "您的岗位（%s）无权办理“%s”。".formatted(
                            person.title().isEmpty() ? "未任岗" : person.title(), what))
                    .orElse("请先登录，再办理“" + what + "”。"));
        }
    }

    /** It changes only by a migration, so once read it stays. */
    private Table table() {
        var known = table;
        if (known == null) {
            known = transaction.execute(_ -> read());
            table = known;
        }
        return known;
    }

    private Table read() {
        record Row(String post, String deed) {}
        record Deed(String code, String label) {}
        var deeds = db.sql("select post, deed from organization.permission").query(Row.class).list().stream()
                .collect(Collectors.groupingBy(Row::post, Collectors.mapping(Row::deed, Collectors.toSet())));
        var labels = db.sql("select code, label from organization.deed").query(Deed.class).list().stream()
                .collect(Collectors.toMap(Deed::code, Deed::label));
        return new Table(deeds, labels);
    }
}
