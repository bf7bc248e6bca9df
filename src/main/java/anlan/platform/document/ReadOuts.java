package anlan.platform.document;

import java.util.Optional;

/** Where the texts are kept that were read out instead of the papers themselves (宣读文本), for the page of a paper. */
public interface ReadOuts {

    Optional<ReadOut> of(PaperId paper);
}
