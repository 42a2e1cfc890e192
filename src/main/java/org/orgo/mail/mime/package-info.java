/**
 * What a mail says: raw bytes become a {@link org.orgo.mail.mime.ParsedMail}, or a {@link
 * org.orgo.mail.mime.MailRefused} naming the bound that was exceeded. No Spring, no database.
 * mime4j reads as a stream with limits of its own and never builds a tree, so a bound stops a
 * hostile mail while it is being read; jakarta.mail parses whole and refuses much that people send.
 */
package org.orgo.mail.mime;
