package org.orgo.audit.seal;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;

/**
 * Sealing of what was recorded.
 *
 * @param seal false where another node does it
 * @param signingKeyFile holds the key that signs; made at the first seal where it does not exist.
 *     Without this setting it stands under {@code orgo.data-dir}. All nodes need the same.
 * @param headsFile where each head is written as well; better outside this machine. Without this
 *     setting it stands under {@code orgo.data-dir}
 * @param trustedKeys keys that signed before this one, as the key file shows the public one
 */
@ConfigurationProperties("orgo.audit")
public record AuditProperties(
    @DefaultValue("true") boolean seal,
    @Nullable Path signingKeyFile,
    @Nullable Path headsFile,
    @DefaultValue List<String> trustedKeys) {}
