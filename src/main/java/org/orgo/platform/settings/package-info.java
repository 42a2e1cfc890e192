/**
 * Reads the YAML files of {@code config/} into records. A mistake in one of them is one sentence
 * that names the file, the key and what may stand there. Knows no setting itself.
 */
package org.orgo.platform.settings;
