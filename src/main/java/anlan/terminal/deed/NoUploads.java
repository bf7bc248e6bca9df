package anlan.terminal.deed;

import anlan.platform.file.StoredFile;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class NoUploads implements UploadedFiles {

    @Override
    public Optional<StoredFile> complete(UUID upload) {
        return Optional.empty();
    }
}
