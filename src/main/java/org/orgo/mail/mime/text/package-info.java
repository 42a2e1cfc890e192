/** The text of a mail: decodes it, makes HTML plain, and separates quotations from new text. */
@NamedInterface("text")
package org.orgo.mail.mime.text;

import org.springframework.modulith.NamedInterface;
