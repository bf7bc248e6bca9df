package anlan.platform.security;

import anlan.platform.database.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person who works with the platform now (登录人): who, for which body, in which posts, with which territory and trade.
 *
 * @param person the officer; for an enterprise account the account itself
 * @param agency code of the body; empty for an enterprise
 * @param title the Chinese name of the first post
 * @param division the territory, without trailing zeros: 511703, 511703001, 511703001001
 * @param supervisor key of the department whose trades are seen; empty for all
 * @param enterprise the one enterprise that an enterprise account sees
 * @param since when the person signed in
 * @param body code of the organ that the person works for: what was sent to it may be seen; empty for an enterprise
 */
public record SignedIn(
        UUID account,
        String username,
        UUID person,
        String name,
        String agency,
        String agencyName,
        String title,
        String division,
        String supervisor,
        @Nullable UUID enterprise,
        Set<String> posts,
        boolean mustChangePassword,
        Instant since,
        String body)
        implements UserDetails, Scope.Scoped {

    public SignedIn {
        posts = Set.copyOf(posts);
    }

    /** Somebody whose body is the organ itself. */
    public SignedIn(
            UUID account, String username, UUID person, String name, String agency, String agencyName, String title, String division,
            String supervisor, @Nullable UUID enterprise, Set<String> posts, boolean mustChangePassword, Instant since) {
        this(account, username, person, name, agency, agencyName, title, division, supervisor, enterprise, posts, mustChangePassword, since, agency);
    }

    @Override
    public Scope scope() {
        if (isExternal()) {
            return Scope.onlySentTo(posts.isEmpty() ? "" : body, person.toString());
        }
        Scope territory = Scope.territory(division, person.toString()).andSentTo(body);
        if (enterprise != null) {
            return territory.onlyEnterprise(enterprise.toString());
        }
        return supervisor.isEmpty() ? territory : territory.onlyTradesOf(supervisor);
    }

    public boolean isEnterprise() {
        return enterprise != null;
    }

    /** Only the narrow door is open: to somebody of another body (联络员账号) what was sent to it, to an officer whose posts have ended nothing. */
    public boolean isExternal() {
        return !isEnterprise() && (posts.isEmpty() || posts.contains("LIAISON"));
    }

    /** The same person after signing in at another moment. */
    public SignedIn since(Instant moment) {
        return new SignedIn(account, username, person, name, agency, agencyName, title, division, supervisor,
                enterprise, posts, mustChangePassword, moment, body);
    }

    public SignedIn withoutOneTimePassword() {
        return new SignedIn(account, username, person, name, agency, agencyName, title, division, supervisor,
                enterprise, posts, false, since, body);
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return posts.stream().map(SimpleGrantedAuthority::new).toList();
    }
}
