/** Pages of mails that became no work, and of breakers that hold mails: for operators. */
package org.orgo.operations.mails.web;
