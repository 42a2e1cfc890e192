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
 * @param signingKey the secret of the key that signs, the same for all nodes; without it one is
 *     made and kept under {@code orgo.data-dir}
 * @param headsFile where each head is written as well; better outside this machine. Without this
 *     setting it stands under {@code orgo.data-dir}
 * @param headsAddress where the first head of each day is mailed; nowhere unless set
 * @param trustedKeys public keys that signed before this one
 */
@ConfigurationProperties("orgo.audit")
public record AuditProperties(
    @DefaultValue("true") boolean seal,
    @Nullable String signingKey,
    @Nullable Path headsFile,
    @Nullable String headsAddress,
    @DefaultValue List<String> trustedKeys) {}
