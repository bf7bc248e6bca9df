package anlan.platform.database;

import java.nio.file.Path;
import java.sql.SQLException;

/** What a new, empty database begins with (初始内容), before the program touches it: the sample district, or nothing. */
public interface FirstContents {

    void fill(Database empty, Path data) throws SQLException;
}
