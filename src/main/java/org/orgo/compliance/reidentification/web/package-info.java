/** The pages of re-identification: to ask, to consent, to open. */
package org.orgo.compliance.reidentification.web;
