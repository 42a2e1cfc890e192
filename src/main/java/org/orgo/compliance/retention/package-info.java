/**
 * What is deleted when, what a legal hold keeps, and the certificates of what went: one plan over
 * an organization's own tables, its mails and their attachments, and the engine's history. Insights
 * follow by the queue of changes.
 */
package org.orgo.compliance.retention;
