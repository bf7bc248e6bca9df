package anlan.inspection;

import anlan.platform.document.PaperView;
import java.util.List;

/**
 * A visit whose record was just signed (已签署的检查).
 *
 * @param already true when this very signing was done before: nothing is to be done again
 */
public record SignedVisit(VisitView visit, PaperView record, List<Finding> findings, boolean already) {}
