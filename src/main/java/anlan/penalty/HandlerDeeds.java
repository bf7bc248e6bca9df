package anlan.penalty;

import java.util.List;

/** What those who handle a case may do beside the course of the case itself (承办人的其他办理). */
interface HandlerDeeds {

    void add(CaseView view, List<NextDeed> deeds);
}
