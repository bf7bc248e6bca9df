package anlan.credit.web;

import anlan.credit.blacklist.ListingViews;
import anlan.enterprise.EnterpriseId;
import anlan.enterprise.EnterpriseMark;
import anlan.platform.security.Permissions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Marks the file of a unit that is on the list of the gravely untrustworthy. */
@Component
class ListedMark implements EnterpriseMark {

    private final ListingViews listings;
    private final Permissions permissions;

    ListedMark(ListingViews listings, Permissions permissions) {
        this.listings = listings;
        this.permissions = permissions;
    }

    @Override
    public Optional<Mark> of(EnterpriseId enterprise) {
        if (!permissions.may("credit.record.read")) {
            return Optional.empty();
        }
        return listings.listed(enterprise.value()).map(id -> new Mark("严重失信主体", "err", "/blacklist/" + id.value()));
    }
}
