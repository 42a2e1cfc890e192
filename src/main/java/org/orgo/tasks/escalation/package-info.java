/** Unanswered tasks: who is next, and when. */
package org.orgo.tasks.escalation;
