/** The header fields of a mail, read within bounds. */
package org.orgo.mail.mime.headers;
