package anlan.terminal.deed;

import anlan.platform.file.StoredFile;
import java.util.Optional;
import java.util.UUID;

/** The files that this person's phones have uploaded whole (已传完的文件). */
public interface UploadedFiles {

    Optional<StoredFile> complete(UUID upload);
}
