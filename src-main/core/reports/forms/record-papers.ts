import type { Paper } from '#shared/domain/paper.ts'
import type { RecordFormId } from '#shared/ledgers/forms.ts'
import { activityForm, consultationForm, leaveForm, signInForm } from './activity-forms.ts'
import { agreementForm, oralForm, receiptForm } from './agreement-forms.ts'
import { archiveForms } from './archive-forms.ts'
import { closingForm } from './closing-form.ts'
import { dossierContents, dossierCover, dossierForms, dossierNote } from './dossier.ts'
import { dutyLogForm } from './duty-log-form.ts'
import { type Fill, type FormSource, fillOf } from './fill.ts'
import {
  assignmentForm,
  callBackForm,
  handlingFeedbackForm,
  supervisionForm,
} from './handling-forms.ts'
import {
  acceptanceForm,
  applicationForm,
  authorizationForm,
  noticeForm,
} from './mediation-forms.ts'
import { evidenceForm, inquiryForms, mediationCallbackForms, talkForm } from './proceeding-forms.ts'
import { receptionForm } from './reception-form.ts'
import { topicAnswerForm, topicForm } from './topic-forms.ts'
import { informationForm, proposalFeedbackForm, proposalForm } from './writing-forms.ts'

const forms: { readonly [F in RecordFormId]: (fill: Fill) => readonly Paper[] } = {
  reception: receptionForm,
  activity: activityForm,
  'sign-in': signInForm,
  leave: leaveForm,
  consultation: consultationForm,
  'duty-log': dutyLogForm,
  information: informationForm,
  proposal: proposalForm,
  'proposal-feedback': proposalFeedbackForm,
  topic: topicForm,
  'topic-answer': topicAnswerForm,
  dossier: dossierForms,
  'dossier-cover': dossierCover,
  'dossier-contents': dossierContents,
  'mediation-application': applicationForm,
  'mediation-acceptance': acceptanceForm,
  'mediation-notice': noticeForm,
  'mediation-authorization': authorizationForm,
  'mediation-inquiry': inquiryForms,
  'mediation-evidence': evidenceForm,
  'mediation-record': talkForm,
  'mediation-agreement': agreementForm,
  'mediation-oral': oralForm,
  'mediation-receipt': receiptForm,
  'mediation-callback': mediationCallbackForms,
  'mediation-closing': closingForm,
  'dossier-note': dossierNote,
  assignment: assignmentForm,
  supervision: supervisionForm,
  'handling-feedback': handlingFeedbackForm,
  'call-back': callBackForm,
  archive: archiveForms,
}

/** The papers of one form, filled from a record or blank for the pen. */
export const recordPapers = (form: RecordFormId, source: FormSource): readonly Paper[] =>
  forms[form](fillOf(source))
