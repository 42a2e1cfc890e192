/** The pages of holds and of retention. */
package org.orgo.compliance.retention.web;
