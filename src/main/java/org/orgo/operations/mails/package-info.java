/**
 * Mails that became no work, and breakers that hold mails: for operators, as pages and over REST.
 */
package org.orgo.operations.mails;
