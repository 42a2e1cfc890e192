/** The text of a mail: decoded, HTML made plain, quotations told from what is new. */
@NamedInterface("text")
package org.orgo.mail.mime.text;

import org.springframework.modulith.NamedInterface;
