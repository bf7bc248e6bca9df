package anlan.platform.security;

import anlan.kernel.Refused;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The signed-in person as pages and facades ask for it (本人). */
@Component("me")
public class Me {

    private static final ScopedValue<SignedIn> ENTERING = ScopedValue.newInstance();

    private final ObjectProvider<Unread> unread;

    Me(ObjectProvider<Unread> unread) {
        this.unread = unread;
    }

    /** Does something in the name of a person who is about to be let in (登录中), for the ledger. */
    public void as(SignedIn person, Runnable deed) {
        ScopedValue.where(ENTERING, person).run(deed);
    }

    /** Nobody on public pages and in the program's own jobs. */
    public Optional<SignedIn> signedIn() {
        if (ENTERING.isBound()) {
            return Optional.of(ENTERING.get());
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    public SignedIn get() {
        return signedIn().orElseThrow(() -> new Refused("请先登录。"));
    }

    public boolean present() {
        return signedIn().isPresent();
    }

    public UUID person() {
        return get().person();
    }

    public String name() {
        return signedIn().map(SignedIn::name).orElse("访客");
    }

    public String unit() {
        return signedIn().map(SignedIn::agencyName).orElse("");
    }

    public String post() {
        return signedIn().map(SignedIn::title).orElse("");
    }

    /** Whether only the narrow door of another body is open. */
    public boolean isExternal() {
        return signedIn().filter(SignedIn::isExternal).isPresent();
    }

    /** How many duties wait for the person. */
    public int unread() {
        var counter = unread.getIfAvailable();
        return counter == null ? 0 : signedIn().map(counter::of).orElse(0);
    }
}
