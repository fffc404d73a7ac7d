export const secondFactorEn = {
  give: {
    title: 'Show that it is you',
    lead: 'An email code alone does not open the work of staff. Open the app on your phone and type the 6 digits it shows.',
    code: 'Code of your app',
    codeHint: '6 digits. Each code works once. A new one comes every 30 seconds.',
    enter: 'Go on',
  },
  own: {
    title: 'How you sign in',
    lead: 'You sign in with a code by email, and with a second step that only you have.',
    needed: 'Set up your second step now. Until then you cannot open anything else.',
    grace: 'Set up your second step soon. Your center lets you work without it for a few days only.',
    appOn: 'Your authenticator app is set up.',
    addApp: 'Set up an authenticator app',
    changeApp: 'Set up the app on another phone',
  },
  app: {
    title: 'Set up an authenticator app',
    lead: 'Scan the picture with the app. Then type the 6 digits it shows.',
    picture: 'The picture to scan with the app',
    secret: 'No camera? Type this into the app:',
    code: 'Code of the app',
    turnOn: 'Turn it on',
    instead: 'The app you had before stops working.',
  },
  practice: 'Practice app of all staff. It shows this code now, and a new one every 30 seconds:',
}
