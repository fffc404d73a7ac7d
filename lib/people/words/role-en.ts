export const roleWordsEn = {
  careRoles: { case_manager: 'Case manager', doctor: 'Doctor', therapist: 'Therapist' },
  staffRoles: {
    case_manager: 'Case manager',
    doctor: 'Doctor',
    therapist: 'Therapist',
    duty_worker: 'Duty worker',
    supervisor: 'Supervisor',
    privacy_officer: 'Privacy officer',
    administrator: 'Administrator',
    family_guide: 'Family guide',
  },
}
