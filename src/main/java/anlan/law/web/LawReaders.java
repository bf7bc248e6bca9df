package anlan.law.web;

import anlan.platform.security.Permissions;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets the staff who may read the law into its pages (查看法律依据); the calculators are open to everybody. */
@ControllerAdvice(assignableTypes = {
    LawPages.class, RulePages.class, ViolationPages.class, CalendarPages.class, PowerPages.class,
    LawImportPages.class, ProcedurePages.class, FigurePages.class, SubstancePages.class
})
class LawReaders {

    private final Permissions permissions;

    LawReaders(Permissions permissions) {
        this.permissions = permissions;
    }

    @ModelAttribute
    void mayRead() {
        permissions.require("law.read");
    }
}
