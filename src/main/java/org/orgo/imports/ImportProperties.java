package org.orgo.imports;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of imports in this environment.
 *
 * @param directory where uploaded archives lie until they are imported or a week is over
 * @param largestMail a larger one is refused by itself
 * @param largestUpload a larger archive is imported on the command line
 */
@ConfigurationProperties("orgo.imports")
public record ImportProperties(
    @DefaultValue("data/imports") Path directory,
    @DefaultValue("35MB") DataSize largestMail,
    @DefaultValue("5GB") DataSize largestUpload) {}
